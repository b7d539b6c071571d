package org.lovebank.volunteer.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as a request says it; what the field makes of it is {@link PersonalData}'s to decide. */
public record NewPerson(
        @NotBlank @Size(max = 60) String name,
        @Nullable IdType idType,
        @Size(max = 30) @Nullable String idNo,
        @Nullable LocalDate birthOn,
        @Nullable Sex sex,
        @Size(max = 30) @Nullable String phone) {}
