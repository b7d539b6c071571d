package org.lovebank.gateway.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests like the decoder that it replaces, but refuses what that one would repair: two statements about the
 * body's length, and header lines that are folded. What is repaired here may be read differently behind the gate.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    private static final String REPLACED = "httpDecoder";
    private static final byte LINE_FEED = '\n';

    private final long headMillis;
    private boolean beforeHeadEnds = true;
    private boolean refused;
    private @Nullable ScheduledFuture<?> headAlarm;

    StrictRequestDecoder(HttpServerOptions options, Duration headTimeout) {
        super(options);
        this.headMillis = headTimeout.toMillis();
    }

    /** Stands in for the connection's own decoder, before its first byte. */
    static void installOn(HttpConnection connection, HttpServerOptions options, Duration headTimeout) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.replace(REPLACED, REPLACED, new StrictRequestDecoder(options, headTimeout));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        if (refused) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        if (beforeHeadEnds && headAlarm == null) {
            headAlarm = context.executor().schedule(() -> close(context), headMillis, TimeUnit.MILLISECONDS);
        }
        if (beforeHeadEnds && hasFoldedLine(bytes)) {
            refuse(bytes, out);
            return;
        }
        int before = out.size();
        super.decode(context, bytes, out);
        for (int i = before; i < out.size(); i++) {
            if (out.get(i) instanceof LastHttpContent) {
                beforeHeadEnds = true;
            } else if (out.get(i) instanceof HttpRequest) {
                beforeHeadEnds = false;
                headIsThere();
            }
        }
    }

    /** RFC 9112 §6.3: a message with both is an attempt at smuggling, or looks like one. */
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length and Transfer-Encoding in one message");
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        headIsThere();
        super.channelInactive(context);
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static void close(ChannelHandlerContext context) {
        context.close();
    }

    private void headIsThere() {
        ScheduledFuture<?> alarm = headAlarm;
        if (alarm != null) {
            alarm.cancel(false);
            headAlarm = null;
        }
    }

    private void refuse(ByteBuf bytes, List<Object> out) {
        refused = true;
        headIsThere();
        bytes.skipBytes(bytes.readableBytes());
        HttpRequest unreadable =
                new io.netty.handler.codec.http.DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        unreadable.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("folded header line")));
        out.add(unreadable);
        out.add(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    /** Bytes that are left over always begin at the beginning of a line. */
    private static boolean hasFoldedLine(ByteBuf bytes) {
        int from = bytes.readerIndex();
        int end = bytes.writerIndex();
        int line = from;
        while (line < end) {
            byte first = bytes.getByte(line);
            if (first == ' ' || first == '\t') {
                return true;
            }
            if (line > from && (first == '\r' || first == LINE_FEED)) {
                return false;
            }
            int newline = bytes.indexOf(line, end, LINE_FEED);
            if (newline < 0) {
                return false;
            }
            line = newline + 1;
        }
        return false;
    }
}
