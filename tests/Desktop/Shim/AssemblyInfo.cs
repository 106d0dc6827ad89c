using Microsoft.VisualStudio.TestTools.UnitTesting;

// One class after the other, as on the device: their state is static.
[assembly: DoNotParallelize]
