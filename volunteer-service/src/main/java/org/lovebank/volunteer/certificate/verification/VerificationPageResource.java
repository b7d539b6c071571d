package org.lovebank.volunteer.certificate.verification;

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

/** The verification as a page for people: no script, no cookie, the code in the body. */
@Path("/api/v1/certificates/verification/page")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "certificates", description = "Certificates of service records 志愿服务记录证明")
class VerificationPageResource {

    private static final int LONGEST = 1000;

    private final VerifyCertificate verifyCertificate;
    private final Screen screen;

    VerificationPageResource(VerifyCertificate verifyCertificate, Screen screen) {
        this.verifyCertificate = verifyCertificate;
        this.screen = screen;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The verification page 查验页面",
            description = "HTML for phones and screens; with a code, its answer, so that a check code can be a link."
                    + " 供手机与大屏使用；带查验码时直接显示结果。")
    public Response empty(
            @QueryParam("code") @DefaultValue("") @Parameter(description = "Check code 查验码") String code) {
        return code.isBlank()
                ? page(Templates.page(screen.style(), Heading.NONE, Verification.unknown()))
                : asked(code);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Verify on the page 页面查验", description = "The page with the answer. 返回带结果的页面。")
    public Response asked(@FormParam("code") @DefaultValue("") String code) {
        Verification told = code.length() > LONGEST ? Verification.unknown() : verifyCertificate.of(code);
        return page(Templates.page(screen.style(), Heading.of(told), told));
    }

    private Response page(TemplateInstance page) {
        return screen.answer(page.render());
    }

    /** Made by the template engine out of templates/VerificationPageResource. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(String style, Heading heading, Verification told);
    }

    /** What stands above the answer; {@code tone} is how it looks. */
    public record Heading(String tone, String chinese, String english) {

        static final Heading NONE = new Heading("", "", "");

        static Heading of(Verification told) {
            String state = told.state() == null ? "" : told.state();
            return switch (state) {
                case "VALID" -> new Heading("good", "有效", "Valid");
                case "PUBLICISED" -> new Heading("bad", "公示中，尚未生效", "Publicised, not valid yet");
                case "VOIDED" -> new Heading("bad", "已作废", "Voided");
                case "RECORDS_CHANGED" ->
                    new Heading("bad", "所载记录已变更，不再有效", "Its records have changed: no longer valid");
                default -> new Heading("bad", "无效", "Not valid");
            };
        }
    }
}
