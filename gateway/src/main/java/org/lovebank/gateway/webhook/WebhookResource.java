package org.lovebank.gateway.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

/** A client's webhooks. */
@Path("/api/v1/webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PARTNER_CLIENT)
@Tag(name = "Webhooks 事件推送", description = "Events pushed to partners (Standard Webhooks). 向合作方推送事件。")
class WebhookResource {

    private final CurrentCaller caller;
    private final KeepWebhooks keepWebhooks;

    WebhookResource(CurrentCaller caller, KeepWebhooks keepWebhooks) {
        this.caller = caller;
        this.keepWebhooks = keepWebhooks;
    }

    @POST
    @Once
    @Operation(
            summary = "Make a webhook 新建推送",
            description = "Needs the scope events:read; answers its secret once. Only events of the client's areas are"
                    + " sent. 需 events:read 范围；密钥仅返回一次；仅推送本接入方辖区的事件。")
    @APIResponse(
            responseCode = "201",
            description = "Made, with its secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response make(@Valid @NotNull WebhookRequests.New wanted) {
        WebhookView made = keepWebhooks.make(caller.get(), wanted);
        return Response.created(URI.create("/api/v1/webhooks/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Operation(summary = "My webhooks 我的推送", description = "The client's own, in order of making. 本接入方的推送列表。")
    public Page<WebhookView> list(@BeanParam Paging paging) {
        return keepWebhooks.page(caller.get(), paging);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A webhook 查看推送", description = "With its ETag; never the secret. 附 ETag，不含密钥。")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(keepWebhooks.one(caller.get(), id));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Change a webhook 修改推送",
            description = "Address, types, or status; making a disabled one ACTIVE sends what waits."
                    + " 修改地址、事件类型或状态；重新启用后继续推送积压事件。")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WebhookRequests.Change change) {
        return answer(keepWebhooks.change(caller.get(), id, ifMatch, change));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Remove a webhook 删除推送",
            description = "With its deliveries; nothing more is sent. 连同推送记录一并删除。")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@PathParam("id") UUID id) {
        keepWebhooks.delete(caller.get(), id);
    }

    @POST
    @Once
    @Path("/{id}/secrets")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Renew a webhook's secret 更换推送密钥",
            description = "Answers the new one once; for a day both sign. 返回新密钥一次，一天内新旧并行签名。")
    @APIResponse(
            responseCode = "201",
            description = "The webhook with its new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response renewSecret(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(keepWebhooks.renewSecret(caller.get(), id))
                .build();
    }

    private static Response answer(Webhook webhook) {
        return Response.ok(WebhookView.of(webhook))
                .header(HttpHeaders.ETAG, new Version(webhook.version()).tag())
                .build();
    }
}
