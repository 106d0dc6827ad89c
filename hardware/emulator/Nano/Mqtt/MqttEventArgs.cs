namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A message from the broker; the acknowledgement is on its way already.</summary>
public class MqttMsgPublishEventArgs : EventArgs
{
    public MqttMsgPublishEventArgs(string topic, byte[] message, bool dupFlag, MqttQoSLevel qosLevel, bool retain)
    {
        Topic = topic;
        Message = message;
        DupFlag = dupFlag;
        QosLevel = qosLevel;
        Retain = retain;
    }

    public string Topic { get; }

    public byte[] Message { get; }

    public bool DupFlag { get; }

    public MqttQoSLevel QosLevel { get; }

    public bool Retain { get; }
}

/// <summary>The broker has a message of ours, or (IsPublished false) did not acknowledge it after all retries.</summary>
public class MqttMsgPublishedEventArgs : EventArgs
{
    public MqttMsgPublishedEventArgs(ushort messageId)
        : this(messageId, true)
    {
    }

    public MqttMsgPublishedEventArgs(ushort messageId, bool isPublished)
    {
        MessageId = messageId;
        IsPublished = isPublished;
    }

    public ushort MessageId { get; set; }

    public bool IsPublished { get; set; }
}

/// <summary>The broker's answer to a subscription; a level of GrantedFailure means refused.</summary>
public class MqttMsgSubscribedEventArgs : EventArgs
{
    public MqttMsgSubscribedEventArgs(ushort messageId, MqttQoSLevel[] grantedQosLevels)
    {
        MessageId = messageId;
        GrantedQoSLevels = grantedQosLevels;
    }

    public ushort MessageId { get; }

    public MqttQoSLevel[] GrantedQoSLevels { get; }
}

public class MqttMsgUnsubscribedEventArgs : EventArgs
{
    public MqttMsgUnsubscribedEventArgs(ushort messageId)
    {
        MessageId = messageId;
    }

    public ushort MessageId { get; }
}

/// <summary>The broker's answer to a connection, good or bad.</summary>
public class ConnectionOpenedEventArgs : EventArgs
{
    public ConnectionOpenedEventArgs(MqttMsgConnack message)
    {
        Message = message;
    }

    public MqttMsgConnack Message { get; }
}

/// <summary>The answer itself.</summary>
public class MqttMsgConnack
{
    public MqttReasonCode ReturnCode { get; set; }

    /// <summary>The broker remembered this client.</summary>
    public bool SessionPresent { get; set; }
}
