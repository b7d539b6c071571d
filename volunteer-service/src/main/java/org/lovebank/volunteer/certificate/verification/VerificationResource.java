package org.lovebank.volunteer.certificate.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/certificates/verification")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates", description = "Certificates of service records 志愿服务记录证明")
class VerificationResource {

    private final VerifyCertificate verifyCertificate;

    VerificationResource(VerifyCertificate verifyCertificate) {
        this.verifyCertificate = verifyCertificate;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Verify a certificate 查验证明",
            description = "By the text of its QR code or the twelve characters beside it, without a token; changes"
                    + " nothing. An unknown or altered code is not valid, and no more is said."
                    + " 凭二维码内容或旁边的查验码查验，无需登录；未知或被改动的一律无效，不作其他提示。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response verify(@Valid @NotNull Presented presented) {
        return Response.ok(verifyCertificate.of(presented.code()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What somebody holds. */
    record Presented(@NotBlank @Size(max = 1000) String code) {}
}
