package org.lovebank.volunteer.certificate.signature;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.volunteer.certificate.signature.CertificateKeys.PublicKeyView;

@Path("/api/v1/certificate-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates", description = "Certificates of service records 志愿服务记录证明")
class CertificateKeyResource {

    private final CertificateKeys keys;

    CertificateKeyResource(CertificateKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The public keys of certificates 证明公钥",
            description =
                    "JWK set (RFC 8037) that checks the QR code offline; keys that signed earlier stay. 供离线验签，旧公钥保留。")
    public KeySet all() {
        return new KeySet(keys.all());
    }

    /** A JWK set. */
    record KeySet(List<PublicKeyView> keys) {}
}
