package org.lovebank.gateway.webhook;

/** Why a webhook is not told any more: the endpoint said that it is gone (410), or failed for days. */
public enum DisabledReason {
    GONE,
    FAILED_FOR_DAYS
}
