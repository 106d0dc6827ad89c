using System.Reflection;
using System.Runtime.InteropServices;

// For the device build; the desktop build writes its own.
[assembly: AssemblyProduct("Lockbox")]
[assembly: AssemblyVersion("1.0.0.0")]
[assembly: AssemblyFileVersion("1.0.0.0")]
[assembly: ComVisible(false)]
