package org.lovebank.volunteer.survey;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A question with its choices; {@code many} lets more than one be chosen. Nothing is answered in free words. */
@Embeddable
record Question(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String code,

        @NotBlank @Size(max = 200) String wording,

        boolean many,

        @NotNull @Size(min = 2, max = 20) List<@NotBlank @Size(max = 60) String> choices) {

    /** Whether these are choices of this question, as many as it takes. */
    boolean takes(List<String> chosen) {
        return !chosen.isEmpty()
                && (many || chosen.size() == 1)
                && choices.containsAll(chosen)
                && chosen.stream().distinct().count() == chosen.size();
    }
}
