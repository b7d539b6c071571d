package org.lovebank.task;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lovebank.stack.testing.HouseUnderTest;

/** Runs a test in task-service with a database of its own and a real broker. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(
        value = HouseUnderTest.class,
        initArgs = {@ResourceArg(name = "db", value = "task"), @ResourceArg(name = "kafka", value = "true")},
        restrictToAnnotatedClass = false)
public @interface TheHouse {}
