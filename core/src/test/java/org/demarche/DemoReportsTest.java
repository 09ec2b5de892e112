package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.text.Report;
import org.junit.jupiter.api.Test;

/**
 * What {@code demarche demo} shows is the examples and the stories, one report record a line, as the program has neither beside it
 * where it is installed. {@code dev golden} writes it anew.
 */
class DemoReportsTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path SHIPPED = Path.of("../app/src/main/resources/org/demarche/app/cli/demo.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theDemoShowsTheExamplesAndTheStories() throws IOException {
        var records = new ArrayList<String>();
        for (var name : ExampleReports.names()) records.add(example(name));
        records.addAll(Files.readAllLines(EXAMPLES.resolve("spring-2013.jsonl")));
        for (var story : StoryFile.all()) told(story, records);
        for (var story : StoryFile.lookAlikes()) told(story, records);
        var wanted = String.join("\n", records) + "\n";
        if ("rewrite".equals(System.getProperty("demarche.golden"))) Files.writeString(SHIPPED, wanted);
        assertThat(Files.readString(SHIPPED)).isEqualTo(wanted);
        assertThat(records.stream().map(DemoReportsTest::id)).doesNotHaveDuplicates();
    }

    private static String example(String name) throws IOException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", name);
        fields.put("published", ExampleReports.expected(name).get("published").asText());
        fields.put("text", Files.readString(EXAMPLES.resolve(name + ".txt")));
        return record(fields);
    }

    private static void told(StoryFile story, List<String> records) throws JsonProcessingException {
        // "07-deputies-before-ministers" and "r2" make "deputies-before-ministers-2": what a reader sees is the tale.
        var tale = story.name().replaceFirst("^\\d+-", "");
        for (var report : story.reports()) records.add(record(fields(tale, report)));
    }

    private static Map<String, String> fields(String tale, Report report) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", tale + "-" + report.id().replaceFirst("^r(?=\\d)", ""));
        report.outlet().ifPresent(outlet -> fields.put("outlet", outlet));
        report.date().ifPresent(date -> fields.put("published", date.day().toString()));
        report.title().ifPresent(title -> fields.put("title", title));
        report.url().ifPresent(url -> fields.put("url", url));
        fields.put("text", report.text());
        return fields;
    }

    private static String record(Map<String, String> fields) throws JsonProcessingException {
        return JSON.writeValueAsString(fields);
    }

    private static String id(String record) {
        try {
            return JSON.readTree(record).get("id").asText();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(record, broken);
        }
    }
}
