package org.lovebank.volunteer.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.identity.IdType;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.seal.KeyCabinet;

/** The three ways in which a person is looked up without being read; under the present master key, and the former. */
final class IdentityIndex {

    private IdentityIndex() {}

    static byte @Nullable [] ofIdNo(@Nullable IdType type, @Nullable String idNo, KeyCabinet keys) {
        return allOfIdNo(type, idNo, keys).stream().findFirst().orElse(null);
    }

    static byte @Nullable [] ofPhone(@Nullable String e164, KeyCabinet keys) {
        return e164 == null ? null : keys.index("phone", e164);
    }

    static byte[] ofName(PersonalData data, KeyCabinet keys) {
        return keys.index("name", data.nameKey());
    }

    static List<byte[]> allOfIdNo(@Nullable IdType type, @Nullable String idNo, KeyCabinet keys) {
        return PersonalData.idKey(type, idNo)
                .map(key -> keys.indexes("id-no", key))
                .orElse(List.of());
    }

    static List<byte[]> allOfPhone(@Nullable String e164, KeyCabinet keys) {
        return e164 == null ? List.of() : keys.indexes("phone", e164);
    }

    static List<byte[]> allOfName(PersonalData data, KeyCabinet keys) {
        return keys.indexes("name", data.nameKey());
    }
}
