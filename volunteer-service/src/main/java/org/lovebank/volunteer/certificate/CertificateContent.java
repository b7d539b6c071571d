package org.lovebank.volunteer.certificate;

import java.time.LocalDate;
import java.util.List;

/**
 * The four blocks as they were signed (Guidance 149 of 2015): who served, what was served, who issues, and the rest. Lies
 * sealed under the holder's key and goes with it.
 */
public record CertificateContent(
        String name,
        String idType,
        String idNo,
        String volunteerNo,
        List<Line> lines,
        String issuerName,
        String issuerCreditCode,
        String personInCharge,
        String handler,
        String contact) {

    public CertificateContent {
        lines = List.copyOf(lines);
    }

    /** One service. */
    public record Line(LocalDate servedOn, String project, String content, String place, int minutes) {}

    @Override
    public String toString() {
        return "CertificateContent";
    }
}
