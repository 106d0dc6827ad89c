using System.Globalization;
using Lockbox.Core;
using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;

namespace Lockbox.Speed;

/// <summary>A whole box: idle, with a visitor, with mail.</summary>
internal sealed class WholeBox
{
    public static readonly string[] Names =
    [
        "idle pass",
        "attempt, symbol key to verdict (106 passes)",
        "pass with a grant",
        "pass with the same grant again",
        "pass with a forged grant",
    ];

    private const int FirstSymbolKey = 3;
    private const int KeyMs = 50;
    private const int VerdictMs = 1010;
    private const int PassMs = 10;
    private const int RestMs = 6000;
    private const string Digits = "48151623";

    private readonly TestBox _box = new(NativeHash.Instance, new SteadyFlash());
    private byte[] _message = [];
    private int _grants;

    public void Measure(Meter meter)
    {
        _box.Connect(TestBox.Now);
        _box.Run(RestMs);
        meter.Measure(Drain, Pass);
        meter.Measure(TypeDigits, PickSymbol);
        Require(_box.Box.Face == Face.Refused);
        _box.Run(RestMs);
        meter.Measure(PutGrant, Pass);
        Require(_box.Box.Ledger.Grants.Free() < Limits.LiveGrants);
        meter.Measure(Put, Pass);
        meter.Measure(PutForged, Pass);
    }

    private static void Require(bool happened)
    {
        if (!happened)
        {
            throw new InvalidOperationException("what was counted did not happen");
        }
    }

    private void Pass()
    {
        _box.Run(PassMs);
    }

    private void TypeDigits()
    {
        // The visitor before has left, and nothing is held against this one.
        _box.Run(RestMs);
        _box.Box.Ledger.Lockout.Succeed();
        _box.Type(Digits);
    }

    private void PickSymbol()
    {
        _box.Keys.Press(FirstSymbolKey);
        _box.Run(KeyMs);
        _box.Keys.Release(FirstSymbolKey);
        _box.Run(VerdictMs);
    }

    private void PutGrant()
    {
        if (_box.Box.Ledger.Grants.Free() == 0)
        {
            _box.Issuer.Revoke("*");
            _box.Deliver();
        }

        _grants++;
        string digits = (10000000 + _grants).ToString(CultureInfo.InvariantCulture);
        _box.Issuer.Grant($"g{_grants}", digits, 0, TestBox.Now - 60, TestBox.Now + 86400);
        _message = [.. _box.Issuer.Signed.Message.Take(_box.Issuer.Signed.Length)];
        Put();
    }

    private void PutForged()
    {
        _message[^5] = (byte)(_message[^5] == 'A' ? 'B' : 'A');
        Put();
    }

    private void Put()
    {
        // The files of the message before are in both slots again.
        _box.Run(RestMs);
        Drain();
        Require(_box.Mail.Inbox.TryPut(_message, _message.Length, false));
    }

    private void Drain()
    {
        while (_box.Up.Take())
        {
        }
    }
}
