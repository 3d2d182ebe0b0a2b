// Exceptions pass guards that say when they open and close, nest, change threads and become codes.
// expected: "+file +lock +memory -memory -lock -file \nstep failed: out of range: 7\nin a thread: too long\nno member: map::at\nbad cast\nsystem: ENOENT\nleft: 0\n"
#include <bits/stdc++.h>

class Guard {
    std::string name;

public:
    static inline int open = 0;

    explicit Guard(std::string name) : name(std::move(name)) {
        std::cout << '+' << this->name << ' ';
        open++;
    }
    Guard(const Guard&) = delete;
    ~Guard() {
        std::cout << '-' << name << ' ';
        open--;
    }
};

struct Shape {
    virtual ~Shape() = default;
};
struct Circle : Shape {};
struct Square : Shape {};

void innermost(int n) {
    Guard memory("memory");
    if (n > 5) throw std::out_of_range("out of range: " + std::to_string(n));
}

void step(int n) {
    auto lock = std::make_unique<Guard>("lock");
    try {
        innermost(n);
    } catch (...) {
        std::throw_with_nested(std::runtime_error("step failed"));
    }
}

std::string explain(const std::exception& error) {
    try {
        std::rethrow_if_nested(error);
    } catch (const std::exception& inner) {
        return error.what() + (": " + explain(inner));
    }
    return error.what();
}

template <typename F>
void report(const char* before, F fails) {
    try {
        fails();
    } catch (const std::system_error& error) {
        std::cout << before << (error.code() == std::errc::no_such_file_or_directory ? "ENOENT" : "other") << '\n';
    } catch (const std::bad_cast&) {
        std::cout << before << '\n';
    } catch (const std::exception& error) {
        std::cout << before << explain(error) << '\n';
    }
}

int main() {
    try {
        Guard file("file");
        step(7);
    } catch (const std::exception& error) {
        std::cout << '\n' << explain(error) << '\n';
    }
    report("in a thread: ", [] {
        std::async(std::launch::async, [] { throw std::length_error("too long"); }).get();
    });
    report("no member: ", [] { std::map<int, int>().at(1); });
    report("bad cast", [] {
        std::unique_ptr<Shape> shape = std::make_unique<Circle>();
        (void)dynamic_cast<Square&>(*shape);
    });
    report("system: ", [] { (void)std::filesystem::file_size("nowhere"); });
    std::cout << "left: " << Guard::open << '\n';
}
