package org.lovebank.timebank.batch;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.conversion.ConversionRequest;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;
import org.lovebank.timebank.donation.DonationRequest;
import org.lovebank.timebank.group.GroupCreditRequest;

/**
 * One item of a batch: exactly one of what may be asked for alone. {@code id} is the key that it would have alone; a deposit
 * has none, for its service record is the key.
 */
public record BatchItem(
        @Nullable UUID id,
        @Valid @Nullable DirectDepositRequest deposit,
        @Valid @Nullable DonationRequest donation,
        @Valid @Nullable ConversionRequest conversion,
        @Valid @Nullable GroupCreditRequest groupCredit) {

    /** What it may be, as the request names it. */
    enum Kind {
        DEPOSIT,
        DONATION,
        CONVERSION,
        GROUP_CREDIT
    }

    /** What it is; null when it is nothing, or more than one thing. */
    @Nullable Kind kind() {
        Map<Kind, Object> named = Stream.of(Kind.values())
                .filter(kind -> part(kind) != null)
                .collect(Collectors.toMap(kind -> kind, kind -> Objects.requireNonNull(part(kind))));
        return named.size() == 1 ? named.keySet().iterator().next() : null;
    }

    private @Nullable Object part(Kind kind) {
        return switch (kind) {
            case DEPOSIT -> deposit;
            case DONATION -> donation;
            case CONVERSION -> conversion;
            case GROUP_CREDIT -> groupCredit;
        };
    }
}
