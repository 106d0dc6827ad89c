namespace Lockbox.Core.Ports
{
    /// <summary>Unpredictable bytes, for shuffles and nonces. No long-lived secret is ever made of them.</summary>
    public interface IRandom
    {
        /// <summary>Fills the whole array.</summary>
        void Fill(byte[] bytes);
    }
}
