package io.github.fakeivs.contract;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips the tests of what is only this fake's choice. */
final class SkippingChoices implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Evidence.class)
        .filter(evidence -> evidence.source() == Evidence.Source.CHOICE)
        .map(choice -> ConditionEvaluationResult.disabled("this fake's choice", choice.reference()))
        .orElseGet(() -> ConditionEvaluationResult.enabled("not a choice"));
  }
}
