package org.lovebank.task.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.order.form.OrderDraft;
import org.lovebank.task.order.form.Parties;
import org.lovebank.task.order.form.Provenance;

/** What never changes on an order: its number, where it comes from, its people, and what is folded inside, sealed. */
@Embeddable
public class Paper {

    @Embedded
    private Provenance provenance;

    @Embedded
    private Parties parties;

    private byte @Nullable [] privateText;
    private byte @Nullable [] address;
    private byte @Nullable [] contactPhone;

    @SuppressWarnings("NullAway.Init")
    protected Paper() {}

    Paper(
            String orderNo,
            OrderDraft asked,
            byte @Nullable [] sealedText,
            byte @Nullable [] sealedAddress,
            byte @Nullable [] sealedPhone) {
        this.provenance = new Provenance(orderNo, asked.origin(), asked.originId());
        this.parties = asked.parties();
        this.privateText = sealedText;
        this.address = sealedAddress;
        this.contactPhone = sealedPhone;
    }

    Provenance provenance() {
        return provenance;
    }

    Parties parties() {
        return parties;
    }

    /** Sealed under {@link PlaceOrder#PRIVATE_TEXT}. */
    public byte @Nullable [] privateText() {
        return privateText;
    }

    /** Sealed under {@link PlaceOrder#ADDRESS}. */
    public byte @Nullable [] address() {
        return address;
    }

    /** Sealed under {@link PlaceOrder#CONTACT_PHONE}. */
    public byte @Nullable [] contactPhone() {
        return contactPhone;
    }
}
