package org.lovebank.volunteer.certificate.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Signs certificates, and says whether a code is signed. */
@ApplicationScoped
public class SignCertificate {

    private final CertificateKeys keys;

    SignCertificate(CertificateKeys keys) {
        this.keys = keys;
    }

    /** The code for what is certified of somebody with this name and id number. */
    public SignedCode of(SignedCode.Facts facts, String name, String idNo) {
        return SignedCode.signed(keys, facts, name, idNo);
    }

    /** The code that a text is; empty unless a key of ours signed exactly this. */
    public Optional<SignedCode> read(String text) {
        return SignedCode.read(keys, text);
    }
}
