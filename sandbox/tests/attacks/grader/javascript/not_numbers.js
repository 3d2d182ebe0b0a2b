// Tries: to be accepted for what any number seems close to: not-a-number, infinities, empty words, under the widest tolerance that can be asked for.
// Must: wrong_answer
// Layer: grading (NaN is close to NaN only, infinity to itself only)
// request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["inf"], "expected_output": "42"}]}
// request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["-inf"], "expected_output": "inf"}]}
// request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["1e400"], "expected_output": "42"}]}
// request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["NaN"], "expected_output": "inf"}]}
// request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": [""], "expected_output": "0"}]}
// request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["1 2 3 4"], "expected_output": "1 2 3"}]}
// request: {"comparison": {"type": "numbers", "absolute": 1e300, "relative": 1e300}, "test_cases": [{"args": ["1 2 nan"], "expected_output": "1 2 3"}]}
// The last of them is the one whose verdict counts.
console.log(process.argv[2]);
