# Every target sets up what it needs; `make` alone lists the targets.
SHELL = /bin/bash

SCENARIO = scenarios/shandong-2024
OUT = out
ARGS =
PREFIX = /usr/local
DESTDIR =
TESTFLAGS =
TARGET =
SECONDS = 3600

JIEDUI = .build/release/jiedui

help:
	@Scripts/list-targets.sh

run: ## 结对求解并写出表格（SCENARIO=… OUT=… ARGS=…）| pair a scenario and write the tables
	@Scripts/ensure-deps.sh build
	@Scripts/build-release.sh
	@$(JIEDUI) solve "$(SCENARIO)" -o "$(OUT)" $(ARGS)

test: ## 代码规范、导入规则、全部测试 | style, import rules and every test
	@Scripts/ensure-deps.sh build test
	@Scripts/lint.sh
	@Scripts/run-tests.sh $(TESTFLAGS)

check: ## 提交前的全部检查（test + docs + 发布构建）| everything before a commit
	@Scripts/ensure-deps.sh build test
	@Scripts/lint.sh
	@Scripts/check-docs.sh
	@Scripts/build-release.sh
	@Scripts/run-tests.sh $(TESTFLAGS)

lint: ## 检查代码格式、脚本和导入规则 | check format, scripts and import rules
	@Scripts/ensure-deps.sh swift
	@Scripts/lint.sh

format: ## 按统一格式改写 Swift 代码 | rewrite the Swift code in the house format
	@Scripts/ensure-deps.sh swift
	@swift format --in-place --parallel --recursive Sources Tests Fuzzing Package.swift

bench: ## 与 scipy、HiGHS 并排计时 | time side by side with scipy and HiGHS
	@Scripts/ensure-deps.sh build bench
	@Benchmarks/run.sh $(ARGS)

fuzz: ## 模糊测试（TARGET=csv、yaml、workbook、plan 或 json，SECONDS=3600）| fuzz one target, or all of them in turn
	@Scripts/ensure-deps.sh build
	@Scripts/fuzz.sh run "$(TARGET)" "$(SECONDS)"

docs: ## 检查文档链接、约束编号和术语表 | check links, constraint codes and glossary
	@Scripts/check-docs.sh

install: ## 安装程序、手册页和补全脚本到 PREFIX（默认 /usr/local）| install program, manual and completions below PREFIX
	@Scripts/ensure-deps.sh build install
	@Scripts/install.sh "$(PREFIX)" "$(DESTDIR)"

uninstall: ## 删除 make install 安装的文件 | remove what make install has installed
	@Scripts/install-files.sh remove "$(DESTDIR)$(PREFIX)"

deb: ## 生成 Debian 软件包 dist/*.deb | build the Debian package dist/*.deb
	@Scripts/ensure-deps.sh build install deb
	@Scripts/build-deb.sh

test-deb: ## 在干净的 Debian 中试装 dist/*.deb（需要 root）| try dist/*.deb in a clean Debian (needs root)
	@Scripts/test-deb.sh

clean: ## 删除构建产物（保留 out/）| remove what was built (out/ stays)
	@rm -rf .build .build-static .build-fuzz dist .venv-bench Benchmarks/instances Benchmarks/results

deps: ## 安装缺少的系统软件包 | install missing system packages
	@Scripts/ensure-deps.sh build test

.PHONY: help run test check lint format bench fuzz docs install uninstall deb test-deb clean deps
