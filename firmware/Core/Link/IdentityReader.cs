using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// Reads the identity file: one strict flat JSON object of at most 4,096 bytes with box, epo, key, dig, iat, host, port,
    /// user, pass, tls (0 or 1), ca, and perhaps lum (brightness, 0 to 15). All of it must be right, or there is no identity.
    /// </summary>
    public sealed class IdentityReader
    {
        public const int LongestFile = 4096;

        private readonly Claim _box = new Claim("box");
        private readonly Claim _epoch = new Claim("epo");
        private readonly Claim _key = new Claim("key");
        private readonly Claim _digits = new Claim("dig");
        private readonly Claim _provisionedAt = new Claim("iat");
        private readonly Claim _brightness = new Claim("lum");
        private readonly Claim _host = new Claim("host");
        private readonly Claim _port = new Claim("port");
        private readonly Claim _user = new Claim("user");
        private readonly Claim _password = new Claim("pass");
        private readonly Claim _tls = new Claim("tls");
        private readonly Claim _authority = new Claim("ca");

        /// <summary>Reads the file and wipes its bytes.</summary>
        /// <returns>The identity, or null when anything is missing or wrong.</returns>
        public Identity Read(byte[] file, int length)
        {
            Claim[] claims =
            {
                _box, _epoch, _key, _digits, _provisionedAt, _brightness, _host, _port, _user, _password, _tls, _authority,
            };
            try
            {
                bool isWhole = length <= LongestFile && new ClaimReader(claims).Read(file, length);
                return isWhole && IsIdentity() && IsBroker() ? Copy() : null;
            }
            finally
            {
                Wipe.Clear(file);
            }
        }

        private bool IsIdentity()
        {
            byte[] probe = new byte[Limits.KeyBytes];
            bool isKey = _key.TryDecode(probe, Limits.KeyBytes);
            Wipe.Clear(probe);
            return isKey
                && BoxIds.IsGood(_box)
                && _epoch.IsNumber(1, Limits.LastSecond)
                && _digits.IsNumber(Limits.FewestDigits, Limits.MostDigits)
                && _provisionedAt.IsNumber(0, Limits.LastSecond)
                && (!_brightness.IsThere || _brightness.IsNumber(0, Limits.MostBrightness));
        }

        private bool IsBroker()
        {
            return IsFilled(_host)
                && _port.IsNumber(1, 65535)
                && IsFilled(_user)
                && IsFilled(_password)
                && _tls.IsNumber(0, 1)
                && (_tls.Number == 0 || IsFilled(_authority));
        }

        private static bool IsFilled(Claim claim)
        {
            return claim.IsText && claim.Count > 0;
        }

        private Identity Copy()
        {
            Identity identity = new Identity
            {
                BoxId = _box.CopyText(),
                Epoch = (uint)_epoch.Number,
                BoxKey = new byte[Limits.KeyBytes],
                Digits = (int)_digits.Number,
                ProvisionedAt = _provisionedAt.Number,
                Brightness = _brightness.IsThere ? (int)_brightness.Number : Limits.UsualBrightness,
                Host = _host.ToText(),
                Port = (int)_port.Number,
                User = _user.ToText(),
                Password = _password.ToText(),
                UsesTls = _tls.Number == 1,
                Authority = _authority.IsText ? _authority.ToText() : string.Empty,
            };
            _key.TryDecode(identity.BoxKey, Limits.KeyBytes);
            return identity;
        }
    }
}
