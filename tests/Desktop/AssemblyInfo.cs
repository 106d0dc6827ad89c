// Scenarios share the machine's two cores with a broker and a board each; one after the other is faster and steadier.
[assembly: Microsoft.VisualStudio.TestTools.UnitTesting.DoNotParallelize]
