using System.Reflection;

namespace Lockbox.Tests.Brokers;

/// <summary>Runs a test once with each <see cref="BrokerKind"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EachBrokerAttribute : Attribute, ITestDataSource
{
    public IEnumerable<object?[]> GetData(MethodInfo methodInfo) =>
        Enum.GetValues<BrokerKind>().Select(kind => new object?[] { kind });

    public string GetDisplayName(MethodInfo methodInfo, object?[]? data) => $"{methodInfo.Name} ({data?[0]})";
}
