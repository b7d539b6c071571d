package org.lovebank.volunteer.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.UUID;
import javax.crypto.SecretKey;

/** One person's own key: destroy its wrapping and everything sealed with it is gone. */
public final class PersonalKey {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final UUID personId;
    private final SecretKey key;

    PersonalKey(UUID personId, SecretKey key) {
        this.personId = personId;
        this.key = key;
    }

    /** Seals a value for one place, such as {@code volunteer}; it opens nowhere else and for nobody else. */
    public byte[] seal(String place, Record value) {
        try {
            return Seal.close(key, personId + "/" + place, JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record can be written", impossible);
        }
    }

    /** Opens what was sealed for this place. */
    public <T extends Record> T open(String place, byte[] sealed, Class<T> shape) {
        try {
            return JSON.readValue(Seal.open(key, personId + "/" + place, sealed), shape);
        } catch (IOException impossible) {
            throw new IllegalStateException("what was sealed can be read", impossible);
        }
    }
}
