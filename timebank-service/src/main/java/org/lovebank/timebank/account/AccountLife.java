package org.lovebank.timebank.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** Whether an account may spend: as the registry says, until its holder died or closes it; then the registry is not asked. */
@Embeddable
class AccountLife {

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    @Column(name = "registry_version")
    private long registryVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "frozen_for")
    private @Nullable FrozenFor frozenFor;

    @SuppressWarnings("NullAway.Init")
    protected AccountLife() {}

    AccountLife(long registryVersion) {
        this.status = AccountStatus.OPEN;
        this.registryVersion = registryVersion;
    }

    /** Takes up what the registry says; false when it is old news, or no change here. */
    boolean follow(long newVersion, AccountStatus wanted) {
        if (newVersion <= registryVersion) {
            return false;
        }
        registryVersion = newVersion;
        if (status == wanted || status == AccountStatus.CLOSED || frozenFor != null) {
            return false;
        }
        status = wanted;
        return true;
    }

    /** Counts the registry's versions from here on. */
    void startAt(long version) {
        registryVersion = version;
    }

    void freeze(FrozenFor why) {
        if (status != AccountStatus.CLOSED) {
            status = AccountStatus.FROZEN;
            frozenFor = why;
        }
    }

    void close() {
        status = AccountStatus.CLOSED;
    }

    AccountStatus status() {
        return status;
    }

    /** What the account itself is frozen for. */
    @Nullable FrozenFor frozenFor() {
        return frozenFor;
    }
}
