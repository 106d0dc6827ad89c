namespace Lockbox.Issuing;

/// <summary>Nonces of hellos, so that an old hello played again is not taken for the box's present state.</summary>
internal sealed class NonceTable(Sql sql)
{
    private const int Kept = 10000;

    /// <returns>False when the box has used it before.</returns>
    public bool TryAdd(string box, byte[] nonce)
    {
        if (sql.Run("INSERT OR IGNORE INTO nonces (box, nonce) VALUES ($1, $2)", box, nonce) == 0)
        {
            return false;
        }

        sql.Run(
            "DELETE FROM nonces WHERE box = $1 AND number <= (SELECT number FROM nonces WHERE box = $1 ORDER BY number DESC LIMIT 1 OFFSET $2)",
            box,
            Kept);
        return true;
    }

    /// <summary>Forgets a box that gets new keys.</summary>
    public void Forget(string box) => sql.Run("DELETE FROM nonces WHERE box = $1", box);
}
