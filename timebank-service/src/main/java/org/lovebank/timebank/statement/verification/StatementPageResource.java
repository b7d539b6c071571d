package org.lovebank.timebank.statement.verification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.http.screen.Screen;
import org.lovebank.timebank.statement.StatementWords;

/** The verification as a page for people: no script, no cookie; the link in a paper's QR code opens its answer. */
@Path("/api/v1/statements/verification/page")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Accounts 账户与存折")
class StatementPageResource {

    private static final int LONGEST = 500;

    private final VerifyStatement verifyStatement;
    private final Screen screen;

    StatementPageResource(VerifyStatement verifyStatement, Screen screen) {
        this.verifyStatement = verifyStatement;
        this.screen = screen;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The verification page of statements 对账单查验页面",
            description = "HTML for phones and screens; with a code, its answer. 供手机与大屏使用；带查验码时直接显示结果。")
    public Response show(@QueryParam("code") @DefaultValue("") @Parameter(description = "Check code 查验码") String code) {
        return code.isBlank()
                ? screen.answer(Templates.page(screen.style(), false, StatementVerification.unknown(), "")
                        .render())
                : asked(code);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Verify a statement on the page 页面查验对账单", description = "The page with the answer. 返回带结果的页面。")
    public Response asked(@FormParam("code") @DefaultValue("") String code) {
        StatementVerification told =
                code.length() > LONGEST ? StatementVerification.unknown() : verifyStatement.of(code);
        String issuedAt = told.issuedAt() == null ? "" : StatementWords.time(told.issuedAt());
        return screen.answer(
                Templates.page(screen.style(), true, told, issuedAt).render());
    }

    /** Made by the template engine out of templates/StatementPageResource. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(String style, boolean asked, StatementVerification told, String issuedAt);
    }
}
