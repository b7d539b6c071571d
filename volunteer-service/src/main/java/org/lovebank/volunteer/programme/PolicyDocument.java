package org.lovebank.volunteer.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The document that a programme carries out. */
@Embeddable
record PolicyDocument(
        @NotBlank @Size(max = 200) @Column(name = "policy_title")
        String title,

        @Size(max = 200) @Column(name = "policy_issuer") @Nullable String issuer,

        @Size(max = 60) @Column(name = "policy_number") @Nullable String number,

        @Column(name = "policy_issued_on") @Nullable LocalDate issuedOn) {}
