package org.lovebank.http.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.problem.Refused;

/**
 * Signs and reads cursors. A cursor belongs to one list with its filters: the list's name goes into the signature, so a
 * cursor moved to another list or another filter is refused.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    Cursors(@ConfigProperty(name = "lovebank.cursor-key") String key) {
        if (key.length() < 32) {
            throw new IllegalStateException("lovebank.cursor-key must have at least 32 characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The position after which the asked page begins; empty for the first page. */
    public Optional<List<String>> position(Paging paging, String list) {
        String cursor = paging.cursor;
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(read(cursor, list));
    }

    /** The id after which the asked page begins, for lists in id order. */
    public Optional<UUID> idPosition(Paging paging, String list) {
        return position(paging, list).map(values -> {
            try {
                return UUID.fromString(values.getFirst());
            } catch (IllegalArgumentException notAnId) {
                throw new Refused(new InvalidCursor());
            }
        });
    }

    /**
     * Cuts a page out of rows read with {@code limit + 1}.
     *
     * @param rows at most one more than the page holds
     * @param position the values that order a row, the unique one last
     */
    public <T> Page<T> page(List<T> rows, Paging paging, String list, Function<? super T, List<String>> position) {
        if (rows.size() <= paging.size()) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> shown = List.copyOf(rows.subList(0, paging.size()));
        return new Page<>(shown, write(position.apply(shown.getLast()), list));
    }

    private String write(List<String> position, String list) {
        byte[] content = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(content, list);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, cursor, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private List<String> read(String cursor, String list) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] content = Arrays.copyOfRange(bytes, Math.min(SIGNATURE_BYTES, bytes.length), bytes.length);
            byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
            if (MessageDigest.isEqual(signature, sign(content, list))) {
                return List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(new InvalidCursor());
        }
        throw new Refused(new InvalidCursor());
    }

    private byte[] sign(byte[] content, String list) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
