package org.lovebank.http.once;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that answers a {@code Response}: requires an {@code Idempotency-Key}. The same key with the same
 * request answers what was answered before ({@code Idempotent-Replayed: true}); with another request 422; while the
 * first still runs 409. Key and effect commit together; keys are kept for seven days.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
