using global::System.Security.Cryptography;
using global::System.Security.Cryptography.X509Certificates;
using global::System.Text;
using Lockbox.Nano;

namespace Nano.System.Security.Cryptography.X509Certificates;

/// <summary>A certificate. It stays one of the framework's own, so that signatures need no change.</summary>
public class X509Certificate : global::System.Security.Cryptography.X509Certificates.X509Certificate
{
    /// <param name="certificate">PEM text; not the name of a file, as on the desktop.</param>
    /// <exception cref="CryptographicException">Not a certificate.</exception>
    public X509Certificate(string certificate)
        : base(Parse(certificate))
    {
    }

    /// <param name="certificate">DER, or PEM as bytes.</param>
    public X509Certificate(byte[] certificate)
        : base(Parse(certificate))
    {
    }

    private static X509Certificate2 Parse(string pem)
    {
        Chip.Powered();
        return X509Certificate2.CreateFromPem(pem.TrimEnd('\0'));
    }

    private static X509Certificate2 Parse(byte[] bytes)
    {
        Chip.Powered();
        bool der = bytes.Length > 0 && bytes[0] == 0x30;
        return der ? X509CertificateLoader.LoadCertificate(bytes) : Parse(Encoding.ASCII.GetString(bytes));
    }
}
