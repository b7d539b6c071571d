package org.lovebank.timebank.once;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.ledger.DerivedId;

/** The id of a movement that a caller asks for: the same caller, address and key always give the same id. */
public record MoveKey(UUID id) {

    /** The header that brings the key. */
    public static final String HEADER = "Idempotency-Key";

    /** The header that says that an answer was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{8,255}");

    /**
     * The id that a caller's key gives at an address.
     *
     * @param address what is asked for, such as {@code POST /conversions}: a key belongs to one address
     * @throws Refused when the key is missing or not 8 to 255 visible characters
     */
    public static MoveKey of(Caller caller, String address, @Nullable String header) {
        String key = header == null ? "" : header.replaceAll("^\"|\"$", "");
        if (!VISIBLE.matcher(key).matches()) {
            throw new Refused(new IdempotencyKeyMissing());
        }
        return new MoveKey(
                DerivedId.of(String.join("\n", caller.clientId(), caller.id().toString(), address, key)));
    }

    /** Where the thing itself is the key, the header must be there all the same. */
    public static void required(Caller caller, @Nullable String header) {
        MoveKey _ = of(caller, "", header);
    }

    /** Worded where {@code @Once} is worded, too. */
    record IdempotencyKeyMissing() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.MALFORMED;
        }
    }
}
