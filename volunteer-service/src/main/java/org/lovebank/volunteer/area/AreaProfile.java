package org.lovebank.volunteer.area;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.ProfileWithoutSource;

/** The figures by which the documents describe a place, as stated on a day by a source; what can be counted is never typed in. */
@Embeddable
public record AreaProfile(
        @PositiveOrZero @Nullable Integer households,
        @PositiveOrZero @Nullable Integer residents,
        @Positive @Column(name = "area_km2") @Nullable BigDecimal areaKm2,
        @PositiveOrZero @Nullable Integer buildings,
        @PositiveOrZero @Nullable Integer units,
        @PastOrPresent @Nullable LocalDate foundedOn,

        @PositiveOrZero @Column(name = "office_area_m2") @Nullable Integer officeAreaM2,

        @PositiveOrZero @Nullable Integer committeeSize,
        @Size(max = 500) @Nullable String boundary,
        @Size(max = 200) @Nullable String motto,
        @Valid @Embedded @Nullable AreaCentroid centroid,
        @PositiveOrZero @Nullable Integer partyMembers,
        @PastOrPresent @Nullable LocalDate statedOn,
        @Size(max = 200) @Nullable String source) {

    static final AreaProfile EMPTY =
            new AreaProfile(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Refused when the figures have a day without their source, or a source without its day. */
    void mustNameItsSource() {
        if ((statedOn == null) != (source == null)) {
            throw new Refused(new ProfileWithoutSource());
        }
    }
}
