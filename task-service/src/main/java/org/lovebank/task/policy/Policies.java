package org.lovebank.task.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;

/** Which policy holds for a place on a day. */
@ApplicationScoped
public class Policies {

    private final PolicyRepository rows;
    private final ObjectMapper json;

    Policies(PolicyRepository rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** The policy in force at a moment; days begin in Shanghai. */
    public <T extends PolicyContent> InForce<T> inForce(Class<T> kind, AreaPath area, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Time.DAYS);
        PolicyRow row = rows.inForce(PolicyContent.codeOf(kind), area, day)
                .orElseThrow(() -> new IllegalStateException("no policy " + PolicyContent.codeOf(kind)));
        return new InForce<>(row.version(), read(kind, row.content()));
    }

    /** The content alone, where the version is not kept. */
    public <T extends PolicyContent> T content(Class<T> kind, AreaPath area, Instant at) {
        return inForce(kind, area, at).content();
    }

    private <T extends PolicyContent> T read(Class<T> kind, String content) {
        try {
            return json.readValue(content, kind);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("policy " + PolicyContent.codeOf(kind) + " cannot be read", broken);
        }
    }
}
