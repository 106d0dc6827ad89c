using Lockbox.Core.Secrets;

namespace Lockbox.Core.Link
{
    /// <summary>
    /// Reads one flat JSON object (RFC 8259) out of bytes: values are texts, whole numbers, booleans or null. Unknown claims
    /// are skipped; anything nested, a claim of ours twice, or text after the object makes it malformed. Texts are
    /// unescaped in place, so the bytes are used up. No allocation; one owner, one thread.
    /// </summary>
    public sealed class ClaimReader
    {
        private readonly Claim[] _claims;

        private byte[] _text;
        private int _at;
        private int _end;

        /// <param name="claims">The claims to look for. Names without escapes.</param>
        public ClaimReader(Claim[] claims)
        {
            _claims = claims;
        }

        /// <summary>Fills the claims from <paramref name="count"/> bytes.</summary>
        /// <returns>False when malformed; the claims are empty then.</returns>
        public bool Read(byte[] text, int count)
        {
            ForgetAll();
            _text = text;
            _at = 0;
            _end = count;
            if (Utf8.IsWhole(text, count) && ReadObject())
            {
                return true;
            }

            ForgetAll();
            return false;
        }

        private bool ReadObject()
        {
            if (!Take('{'))
            {
                return false;
            }

            if (Take('}'))
            {
                return IsAtEnd();
            }

            do
            {
                if (!ReadMember())
                {
                    return false;
                }
            }
            while (Take(','));

            return Take('}') && IsAtEnd();
        }

        private bool ReadMember()
        {
            SkipSpace();
            int start = _at + 1;
            int length = ReadString();
            if (length < 0 || !Take(':'))
            {
                return false;
            }

            Claim claim = Find(start, length);
            if (claim is object && claim.IsThere)
            {
                return false;
            }

            SkipSpace();
            return ReadValue(claim);
        }

        private bool ReadValue(Claim claim)
        {
            if (_at >= _end)
            {
                return false;
            }

            switch (_text[_at])
            {
                case (byte)'"':
                    return ReadText(claim);
                case (byte)'t':
                    return ReadWord("true", ClaimKind.True, claim);
                case (byte)'f':
                    return ReadWord("false", ClaimKind.False, claim);
                case (byte)'n':
                    return ReadWord("null", ClaimKind.Null, claim);
                default:
                    return ReadNumber(claim);
            }
        }

        private bool ReadText(Claim claim)
        {
            int start = _at + 1;
            int length = ReadString();
            if (length >= 0 && claim is object)
            {
                claim.SetText(_text, start, length);
            }

            return length >= 0;
        }

        private bool ReadWord(string word, ClaimKind kind, Claim claim)
        {
            if (_end - _at < word.Length || !Text.Spells(_text, _at, word.Length, word))
            {
                return false;
            }

            _at += word.Length;
            if (claim is object)
            {
                claim.SetWord(kind);
            }

            return true;
        }

        private bool ReadNumber(Claim claim)
        {
            int end = JsonNumber.End(_text, _at, _end);
            if (end < 0)
            {
                return false;
            }

            if (claim is object)
            {
                claim.SetNumber(JsonNumber.Value(_text, _at, end));
            }

            _at = end;
            return true;
        }

        private int ReadString()
        {
            int end = JsonString.End(_text, _at, _end);
            if (end < 0)
            {
                return -1;
            }

            int start = _at + 1;
            _at = end + 1;
            return JsonString.Unescape(_text, start, end);
        }

        private Claim Find(int start, int length)
        {
            for (int i = 0; i < _claims.Length; i++)
            {
                if (Text.Spells(_text, start, length, _claims[i].Name))
                {
                    return _claims[i];
                }
            }

            return null;
        }

        private bool Take(char character)
        {
            SkipSpace();
            if (_at >= _end || _text[_at] != character)
            {
                return false;
            }

            _at++;
            return true;
        }

        private bool IsAtEnd()
        {
            SkipSpace();
            return _at == _end;
        }

        private void SkipSpace()
        {
            while (_at < _end && (_text[_at] == ' ' || _text[_at] == '\t' || _text[_at] == '\n' || _text[_at] == '\r'))
            {
                _at++;
            }
        }

        private void ForgetAll()
        {
            for (int i = 0; i < _claims.Length; i++)
            {
                _claims[i].Forget();
            }
        }
    }
}
