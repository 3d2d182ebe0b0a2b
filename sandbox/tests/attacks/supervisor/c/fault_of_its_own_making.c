/*
 * Tries: to be a fault of the service (500) and no verdict: the name of its loader is longer than a path may be, so the kernel refuses to start it.
 * Must: runtime_error
 * Layer: the launcher (what the child said last is not forgotten)
 * request: {"stop_on_failure": false, "test_cases": [{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"},{"input":"","expected_output":"1"}]}
 */
__asm__(".section .interp,\"aw\",@progbits\n.zero 5000\n.text");

int main(void) { return 0; }
