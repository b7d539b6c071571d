package org.lovebank.timebank.ledger.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lovebank.http.signature.SigningKeys;

/**
 * The keys of the seals: one that signs, and those that signed earlier. They come from the settings, never from the
 * database, so that nobody who can write there can also forge a seal or slip in a key of his own.
 */
@ApplicationScoped
public class CheckpointKeys {

    private static final int ID_BYTES = 8;
    private static final int ROOT_BYTES = 32;

    private final SigningKeys keys;

    public CheckpointKeys(CheckpointSettings settings) {
        this.keys = new SigningKeys(
                "lovebank.checkpoint", settings.key(), settings.retiredKeys().orElse(List.of()), ID_BYTES);
    }

    /** The id of the key that signs now. */
    public String signingId() {
        return keys.signingId();
    }

    /** Every public key that is believed, by its id: the one that signs now first. */
    public List<PublicCheckpointKey> all() {
        return keys.known().entrySet().stream()
                .map(key -> new PublicCheckpointKey(
                        key.getKey(),
                        SigningKeys.ALGORITHM,
                        Base64.getEncoder().encodeToString(key.getValue()),
                        key.getKey().equals(keys.signingId())))
                .toList();
    }

    String sign(String root) {
        return HexFormat.of().formatHex(keys.sign(HexFormat.of().parseHex(root)));
    }

    /**
     * The signature under a text that is no root: a root has 32 bytes, and whoever signs something else begins it with a
     * word of its own, so that one signature never stands for the other.
     */
    public byte[] signText(byte[] text) {
        if (text.length <= ROOT_BYTES) {
            throw new IllegalArgumentException("as short as a root");
        }
        return keys.sign(text);
    }

    /** Whether a key of that id, now or earlier, signed this text. */
    public boolean signedText(String keyId, byte[] text, byte[] signature) {
        return keys.signed(keyId, text, signature);
    }

    public boolean knows(String keyId) {
        return keys.known().containsKey(keyId);
    }

    /** Whether the signature under a root is that of the key it names. */
    public boolean signed(Checkpoint checkpoint) {
        HexFormat hex = HexFormat.of();
        return keys.signed(checkpoint.keyId(), hex.parseHex(checkpoint.root()), hex.parseHex(checkpoint.signature()));
    }

    /** A public key as everybody may read it; {@code publicKey} is its 32 bytes in Base64. */
    public record PublicCheckpointKey(String id, String algorithm, String publicKey, boolean signsNow) {}
}
