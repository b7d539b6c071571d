package org.lovebank.volunteer.person;

import org.jspecify.annotations.Nullable;
import org.lovebank.volunteer.identity.IdType;
import org.lovebank.volunteer.identity.PersonalData;
import org.lovebank.volunteer.seal.KeyCabinet;

/** The three ways in which a person is looked up without being read. */
final class IdentityIndex {

    private IdentityIndex() {}

    static byte @Nullable [] ofIdNo(@Nullable IdType type, @Nullable String idNo, KeyCabinet keys) {
        return PersonalData.idKey(type, idNo)
                .map(key -> keys.index("id-no", key))
                .orElse(null);
    }

    static byte @Nullable [] ofPhone(@Nullable String e164, KeyCabinet keys) {
        return e164 == null ? null : keys.index("phone", e164);
    }

    static byte[] ofName(PersonalData data, KeyCabinet keys) {
        return keys.index("name", data.nameKey());
    }
}
