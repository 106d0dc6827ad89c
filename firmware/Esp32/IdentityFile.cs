using Lockbox.Core.Link;
using Lockbox.Core.Ports;
using Lockbox.Core.Store;

namespace Lockbox.Esp32
{
    /// <summary>The file that provisioning put on the flash. The firmware only ever reads it.</summary>
    public static class IdentityFile
    {
        private const string FullPath = "I:\\identity.json";

        /// <returns>
        /// Who the box is, or null when the file is missing, not entirely right, or not of the epoch that is stored.
        /// </returns>
        public static Identity Read(IFlash flash)
        {
            byte[] bytes = new byte[IdentityReader.LongestFile];
            int length = FileFlash.Read(FullPath, bytes);
            Identity identity = length > 0 && length <= bytes.Length ? new IdentityReader().Read(bytes, length) : null;
            if (identity is object && EpochMark.IsForeign(flash, identity.Epoch))
            {
                identity.Forget();
                return null;
            }

            return identity;
        }
    }
}
