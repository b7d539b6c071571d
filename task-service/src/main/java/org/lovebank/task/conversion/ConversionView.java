package org.lovebank.task.conversion;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.task.wish.WishState;

/** The order that a wish has become. */
@Schema(name = "WishConverted")
record ConversionView(UUID wishId, WishState state, UUID orderId) {

    static ConversionView of(UUID wishId, WishState state, UUID orderId) {
        return new ConversionView(wishId, state, orderId);
    }
}
