using Lockbox.Core.Link;

namespace Lockbox.Esp32
{
    /// <summary>The file that provisioning put on the flash. The firmware only ever reads it.</summary>
    public static class IdentityFile
    {
        private const string FullPath = "I:\\identity.json";

        /// <returns>Who the box is, or null when the file is missing or not entirely right.</returns>
        public static Identity Read()
        {
            byte[] bytes = new byte[IdentityReader.LongestFile];
            int length = FileFlash.Read(FullPath, bytes);
            return length > 0 && length <= bytes.Length ? new IdentityReader().Read(bytes, length) : null;
        }
    }
}
