package org.lovebank.volunteer.star.pack;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A set of five thresholds that a place uses, with the source; a council adopts it as the policy STAR_RATING. */
@Entity
@Immutable
class StarPack {

    @Id
    private String code;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Long> thresholdsMinutes;

    private String source;

    @SuppressWarnings("NullAway.Init")
    StarPack() {}

    StarPackView view() {
        return new StarPackView(code, name, thresholdsMinutes, source);
    }
}
