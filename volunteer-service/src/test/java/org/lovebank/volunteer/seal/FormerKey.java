package org.lovebank.volunteer.seal;

import java.util.Optional;

/** The key cabinet as it was before the master key changed. */
public final class FormerKey {

    private static final String KEY = "YW5vdGhlci10ZXN0LW1hc3Rlci1rZXktMDEyMzQ1Njc=";

    private FormerKey() {}

    /** Wraps and looks up under the former master key. */
    public static KeyCabinet cabinet() {
        return new KeyCabinet(new MasterKey(Optional.of(KEY)));
    }

    /** As the house will be when the former key was taken away. */
    public static KeyCabinet withoutIt() {
        return new KeyCabinet(new MasterKey(Optional.of("dGVzdC1vbmx5LW1hc3Rlci1rZXktMDEyMzQ1Njc4OWE=")));
    }

    /** The same key, wrapped by the former master key. */
    public static byte[] wrapped(java.util.UUID id, byte[] wrapped) {
        MasterKey former = new MasterKey(Optional.of(KEY));
        byte[] key = Seal.open(
                new MasterKey(Optional.of("dGVzdC1vbmx5LW1hc3Rlci1rZXktMDEyMzQ1Njc4OWE=")).wrapping(),
                id + "/key",
                wrapped);
        return Seal.close(former.wrapping(), id + "/key", key);
    }
}
