using System;
using System.IO;
using Lockbox.Core.Ports;

namespace Lockbox.Esp32
{
    /// <summary>
    /// Slots as files on the internal flash, drive I:. What is written is durable only once the file is closed; flushing is
    /// not enough on this platform.
    /// </summary>
    public sealed class FileFlash : IFlash
    {
        private const string Drive = "I:\\";

        /// <inheritdoc/>
        public int Read(int file, int slot, byte[] into)
        {
            return Read(Drive + FlashFiles.NameOf(file, slot), into);
        }

        /// <inheritdoc/>
        public bool Write(int file, int slot, byte[] from, int count)
        {
            try
            {
                using (FileStream stream = new FileStream(Drive + FlashFiles.NameOf(file, slot), FileMode.Create, FileAccess.Write))
                {
                    stream.Write(from, 0, count);
                }

                return true;
            }
            catch (Exception)
            {
                // Full or worn: the caller stays shut and says so.
                return false;
            }
        }

        /// <summary>Reads a whole file.</summary>
        /// <returns>Its length, even if more than fits; 0 when there is none; negative when reading failed.</returns>
        public static int Read(string path, byte[] into)
        {
            try
            {
                if (!File.Exists(path))
                {
                    return 0;
                }

                using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read))
                {
                    return Fill(stream, into);
                }
            }
            catch (Exception)
            {
                return -1;
            }
        }

        private static int Fill(FileStream stream, byte[] into)
        {
            int length = (int)stream.Length;
            int wanted = length < into.Length ? length : into.Length;
            int got = 0;
            while (got < wanted)
            {
                int read = stream.Read(into, got, wanted - got);
                if (read <= 0)
                {
                    return -1;
                }

                got += read;
            }

            return length;
        }
    }
}
