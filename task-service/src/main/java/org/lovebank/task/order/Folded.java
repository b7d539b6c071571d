package org.lovebank.task.order;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What is folded inside an order, sealed. */
@Embeddable
public class Folded {

    private byte @Nullable [] privateText;
    private byte @Nullable [] address;

    protected Folded() {}

    Folded(byte @Nullable [] sealedText, byte @Nullable [] sealedAddress) {
        this.privateText = sealedText;
        this.address = sealedAddress;
    }

    public byte @Nullable [] privateText() {
        return privateText;
    }

    public byte @Nullable [] address() {
        return address;
    }
}
