namespace Lockbox.Tests.Model.Protocol;

/// <summary>One numbered command of the issuer: it grants a code, or it takes one back.</summary>
/// <param name="Epoch">1, or 2 after the box was re-keyed.</param>
/// <param name="Number">Its sequence number, from 0 up in each epoch.</param>
/// <param name="Grants">True for a grant, false for a revocation.</param>
/// <param name="Code">Which code, from 0 up.</param>
internal readonly record struct Order(int Epoch, int Number, bool Grants, int Code)
{
    public override string ToString()
    {
        string what = Grants ? "grant" : "revoke";
        return $"{what} {(char)('a' + Code)} (epoch {Epoch}, number {Number})";
    }
}
