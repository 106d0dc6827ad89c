namespace Lockbox.Issuing;

/// <summary>The tables of a vault, version by version: each step leads to the next, and a new vault takes them all.</summary>
internal static class VaultSchema
{
    private const string First = """
        CREATE TABLE vault (id TEXT NOT NULL);
        INSERT INTO vault VALUES (lower(hex(randomblob(4))));

        CREATE TABLE boxes (
            id TEXT PRIMARY KEY,
            key BLOB NOT NULL,
            epoch INTEGER NOT NULL,
            digits INTEGER NOT NULL,
            host TEXT NOT NULL,
            port INTEGER NOT NULL,
            ca TEXT,
            user TEXT NOT NULL,
            password TEXT NOT NULL,
            next INTEGER NOT NULL DEFAULT 0,
            confirmed INTEGER NOT NULL DEFAULT 0,
            event INTEGER NOT NULL DEFAULT -1,
            attention TEXT,
            hello INTEGER,
            ignored INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE commands (
            box TEXT NOT NULL REFERENCES boxes (id),
            epoch INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            cmd TEXT NOT NULL,
            jti TEXT,
            message BLOB NOT NULL,
            state INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (box, epoch, seq)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE grants (
            jti TEXT PRIMARY KEY,
            box TEXT NOT NULL REFERENCES boxes (id),
            epoch INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            state INTEGER NOT NULL,
            nbf INTEGER NOT NULL,
            exp INTEGER NOT NULL,
            tag BLOB NOT NULL,
            code TEXT,
            symbol INTEGER,
            reference TEXT,
            revoke INTEGER,
            replaces TEXT,
            note TEXT,
            sure INTEGER NOT NULL DEFAULT 1,
            made INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX grants_of_box ON grants (box, epoch, state);

        CREATE TABLE events (
            box TEXT NOT NULL REFERENCES boxes (id),
            epoch INTEGER NOT NULL,
            evt INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            at INTEGER,
            up INTEGER NOT NULL,
            jti TEXT,
            prv BLOB,
            mac BLOB NOT NULL,
            chain INTEGER NOT NULL DEFAULT 0,
            repeats INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (box, epoch, evt)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE nonces (
            number INTEGER PRIMARY KEY,
            box TEXT NOT NULL,
            nonce BLOB NOT NULL,
            UNIQUE (box, nonce)
        ) STRICT;

        CREATE TABLE journal (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            box TEXT NOT NULL,
            jti TEXT,
            state INTEGER,
            event INTEGER,
            note TEXT
        ) STRICT;
        """;

    // What a box said to each command: a flash that refuses is told from a box that is away. And what its hello tells of
    // events that it had to drop.
    private const string Second = """
        ALTER TABLE commands ADD COLUMN result INTEGER;
        ALTER TABLE boxes ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
        """;

    // What a box says of itself: its last report, why it started, and the value of an event. A unit has a serial number;
    // and a code that was shown to somebody is known as such even while it waits for another unit.
    private const string Third = """
        CREATE TABLE reports (
            box TEXT PRIMARY KEY REFERENCES boxes (id),
            at INTEGER NOT NULL,
            seq INTEGER,
            claims TEXT NOT NULL
        ) STRICT;
        ALTER TABLE boxes ADD COLUMN serial TEXT NOT NULL DEFAULT '';
        ALTER TABLE boxes ADD COLUMN made INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE boxes ADD COLUMN started INTEGER;
        ALTER TABLE events ADD COLUMN val INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE journal ADD COLUMN val INTEGER;
        ALTER TABLE grants ADD COLUMN shown INTEGER NOT NULL DEFAULT 0;
        UPDATE grants SET shown = 1 WHERE state = 3;
        """;

    /// <summary>The first makes version 1; what stands in <c>user_version</c> is how many were taken.</summary>
    public static IReadOnlyList<string> Steps { get; } = [First, Second, Third];
}
