package org.lovebank.timebank.statement.verification;

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

@Path("/api/v1/statements/verification")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts 账户与存折")
class StatementVerificationResource {

    private final VerifyStatement verifyStatement;

    StatementVerificationResource(VerifyStatement verifyStatement) {
        this.verifyStatement = verifyStatement;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Verify a statement 查验对账单",
            description =
                    "By the check code on the paper or the link in its QR code, without a token; changes nothing. The"
                            + " ledger is read again; an unknown or altered code is not valid, and no more is said."
                            + " 凭纸质对账单上的查验码或二维码链接查验，无需登录；未知或被改动的一律无效，不作其他提示。")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = StatementVerification.class)))
    public Response verify(@Valid @NotNull PresentedStatement presented) {
        return Response.ok(verifyStatement.of(presented.code()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** What somebody holds. */
    record PresentedStatement(@NotBlank @Size(max = 500) String code) {}
}
