package org.lovebank.volunteer.certificate;

/** {@code LB-2026-0000042-17}: year, running number, and two check digits (ISO 7064, mod 97-10) that catch a slip of the pen. */
public final class CertificateNumber {

    private static final int MODULUS = 97;

    private CertificateNumber() {}

    public static String of(int year, long running) {
        String digits = String.format(java.util.Locale.ROOT, "%d%07d", year, running);
        long check = MODULUS + 1 - Long.parseLong(digits) * 100 % MODULUS;
        return String.format(java.util.Locale.ROOT, "LB-%d-%07d-%02d", year, running, check);
    }
}
